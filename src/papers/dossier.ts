/**
 * Tally + year + law → all papers of the dossier, one sub-folder per deciding authority, before ink.
 * Same in, same out; what is missing stands in each folder's mục lục.
 */
import { contentsList, missingFrom } from './contents-list.ts';
import { type DossierFolder, type DossierInput, dossierFolders } from './dossier-folder.ts';
import { listPapers } from './lists.ts';
import { meritReports } from './merit-report.ts';
import { countingMinutes, meetingMinutes } from './minutes.ts';
import type { Paper } from './paper.ts';
import { petition } from './petition.ts';
import { proposals } from './proposals.ts';

export type { DossierInput } from './dossier-folder.ts';

/** All papers, folder by folder, the mục lục last in each; [] where nothing is proposed. */
export function dossier(input: DossierInput): Paper[] {
  const lists = listPapers(input, proposals(input.tally, input.data, input.law));
  const folders = dossierFolders(input);
  const ids = new Set(folders.map((folder) => folder.authority.id));
  return [
    ...folders.flatMap((folder) => folderPapers(folder, lists)),
    ...lists.filter((paper) => !ids.has(folderOf(paper))),
  ];
}

/** What each dossier still lacks, one sentence each, by authority; [] where it is complete. */
export function missingPapers(
  input: DossierInput,
): { readonly authority: string; readonly missing: readonly string[] }[] {
  return dossierFolders(input).map((folder) => ({
    authority: folder.authority.label,
    missing: missingFrom(folder, meritReports(folder)),
  }));
}

function folderPapers(folder: DossierFolder, lists: readonly Paper[]): Paper[] {
  const counting = countingMinutes(folder);
  const reports = meritReports(folder);
  const papers = [
    petition(folder),
    ...lists.filter((paper) => folderOf(paper) === folder.authority.id),
    meetingMinutes(folder),
    ...(counting === undefined ? [] : [counting]),
    ...reports.map((report) => report.paper),
  ];
  return [...papers, contentsList(folder, papers, reports)];
}

function folderOf(paper: Paper): string {
  return paper.path.split('/')[0] ?? '';
}
