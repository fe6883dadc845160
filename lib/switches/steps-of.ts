/** A script's text, cut where one pipeline ends and the next begins; continued lines are one. */
export function stepsOf(text: string): readonly string[] {
  return text.replace(/[\\`][ \t]*\r?\n/g, " ").split(/&&|\|\||;|\r?\n/);
}
