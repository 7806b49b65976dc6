/** The words of conditions as they stand in JSON: each names one kind. Their shapes stand in `condition-schema.ts`. */

export const CONDITION_KEYS = [
  'all',
  'any',
  'ratingAtLeast',
  'eligibleFor',
  'teamAgrees',
  'employedMonths',
  'initiatives',
  'run',
  'holdsAny',
  'awardsInRun',
  'ratingsInRun',
  'membersProposed',
  'membersRated',
  'membersProposedCount',
  'noMemberDisciplinedFrom',
] as const;
