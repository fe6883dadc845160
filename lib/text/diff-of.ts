import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** A unified diff that `git apply` takes: `a/` and `b/`, CRLF kept, a missing final newline said. */
export function diffOf(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
