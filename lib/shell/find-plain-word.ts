/**
 * The text as one word of a command, where no shell reads anything into it (POSIX or PowerShell) and no program takes it for an option.
 * What was pasted goes into a suggested command only through here; undefined asks for a word of our own in its place.
 */
export function findPlainWord(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w./][\w./:@+-]{0,299}$/.test(text) ? text : undefined;
}
