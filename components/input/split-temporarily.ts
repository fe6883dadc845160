export function splitPaste(text: string): { readonly log: string; readonly dockerfile: string } {
  return /^\s*FROM\s/m.test(text) ? { log: "", dockerfile: text } : { log: text, dockerfile: "" };
}
