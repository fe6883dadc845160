/** The two texts a person gives us. Compose files, manifests and command output are read out of the log. */
type Source = "log" | "dockerfile";

/** A place: UTF-16 offsets into the text as pasted, `end` exclusive. Lines exist only at the edge (see line-index.ts). */
export type Span<S extends Source = Source> = {
  readonly in: S;
  readonly start: number;
  readonly end: number;
};
