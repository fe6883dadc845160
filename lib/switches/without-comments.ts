/** The same length, with comments of the usual languages blanked. A URL's `//` and a colour's `#` begin none. */
export function withoutComments(text: string): string {
  return text.replace(comment, (it) => " ".repeat(it.length));
}

// At the beginning of a line, or behind white space where a space follows.
const comment = /^[ \t]*(?:#|\/\/|;|<!--|(?:--|\*)[ \t])[^\n]*|(?<=[ \t])(?:#|\/\/)[ \t][^\n]*/gm;
