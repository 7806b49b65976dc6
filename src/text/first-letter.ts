/** Texts that plainly say something, told by their first character: asked of every cell, before any dearer look at it. */

/** True where the text begins with a letter, digit or sign up to U+02FF; false says nothing. */
export function plainlyBegins(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0xc0 && first < 0x300);
}
