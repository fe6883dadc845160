import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import type { Edit } from "../text/edit";
import { fileAt } from "../trust/find-file-at";
import { isMeantAsAuthority } from "../trust/store/is-meant-as-authority";
import {
  authorityToCopy,
  catchOf,
  catchOfFile,
  findAuthoritySource,
  findUnseenAuthorities,
  knowsPrivateAuthority,
} from "./authority-source";
import { completeRegistrations } from "./complete-registration";
import { firstOf } from "./first-of";
import type { Proposal } from "./fix";
import { type Hand, handOf, writeLine } from "./hand";
import { mergeInStage } from "./merge-in-stage";
import { planRegistrations, registrationEdits } from "./plan-registration";
import { merged } from "./remove-insecure-switch";
import { earlyIndexOf, insertAtIndex } from "./run-as-root";
import { findTrustTool } from "./trust-tools";

/** Where a stage keeps (or, with the lines, will keep) the file of a private CA. */
export type AuthorityFile = {
  readonly path: string;
  readonly index: number;
  /** Copies the placeholder in, where the stage has no CA yet. */
  readonly lines: readonly string[];
  /** What to see to before this file is trusted; undefined where the Dockerfile gives it to be trusted already. */
  readonly catch: string | undefined;
};

/** Runtimes with a store of their own need the CA as a file, wherever it lies. */
export function authorityFileOf(situation: Situation, stage: StageSummary, hand: Hand): AuthorityFile {
  const { instructions } = stage.state.stage;
  const text = situation.dockerfile?.text ?? "";
  const own = stage.state.files.filter((it) => isMeantAsAuthority(it) && !it.path.startsWith("/etc/ssl/certs/java"));
  // The name alone is the weaker sign.
  const known = own.find((it) => catchOfFile(it, stage) === undefined) ?? own[0];
  const source = findAuthoritySource(stage.state.stage);
  if (known !== undefined) {
    const by = known.provenance.map(({ span }) => span.start);
    const at = instructions.findIndex(({ span }) => by.some((it) => it >= span.start && it < span.end));
    const index = at >= 0 ? at : source === undefined ? -1 : instructions.indexOf(source.instruction);
    // The refresh belongs to the copy; what we add goes behind both.
    const next = instructions[index + 1];
    const refreshes = next !== undefined && /^RUN\s+update-ca-\w+\s*$/i.test(text.slice(next.span.start, next.span.end));
    return { path: known.path, index: index + (refreshes ? 2 : 1), lines: [], catch: catchOfFile(known, stage) };
  }
  const authority = authorityToCopy({ ...situation, stage });
  const directory = findTrustTool(stage)?.anchors ?? "/usr/local/share/ca-certificates/";
  return {
    path: directory + authority.name,
    index: earlyIndexOf(situation),
    lines: [writeLine(hand, "COPY", `${authority.source} ${directory}`)],
    catch: authority.copied === "to-be-trusted" ? undefined : catchOf(authority, situation),
  };
}

/** The system's bundle, where certificates went into it whose own names we do not see. */
function bundleWithUnseen(stage: StageSummary): AuthorityFile | undefined {
  const copied = findUnseenAuthorities(stage)?.instruction;
  const bundle = stage.state.files.find(
    ({ content }) => content.kind === "bundle" && content.privateAuthorities.some((it) => it.includes("*")),
  );
  if (copied === undefined || bundle === undefined) return undefined;
  const { instructions } = stage.state.stage;
  const by = bundle.provenance.map(({ span }) => span.start);
  const last = instructions.findLastIndex(({ span }) => by.some((it) => it >= span.start && it < span.end));
  return { path: bundle.path, index: Math.max(last, instructions.indexOf(copied)) + 1, lines: [], catch: undefined };
}

/** Sets a variable to the CA's own file. */
export function nameAuthorityFile(
  situation: Situation,
  variable: string,
): { readonly edits: readonly Edit[]; readonly file: AuthorityFile } | undefined {
  const { dockerfile, stage } = situation;
  if (dockerfile === undefined || stage === undefined) return undefined;
  const hand = handOf(dockerfile, stage.state.stage);
  const file = bundleWithUnseen(stage) ?? authorityFileOf(situation, stage, hand);
  if (findPlainWord(file.path) === undefined) return undefined;
  const lines = [...file.lines, writeLine(hand, "ENV", `${variable}=${file.path}`)];
  const edit = insertAtIndex(situation, file.index, {
    lines,
    note: `\`${variable}\` names the file whose certificates are trusted as well.`,
  });
  return edit === undefined ? undefined : { edits: [edit], file };
}

/** Sets a variable that makes a program read the system's store, and registers the CA there if it is not yet. */
export function proposeSystemStore(
  situation: Situation,
  setting: (bundle: string) => string,
  texts: Omit<Proposal, "edits" | "snippet">,
): Proposal | undefined {
  const { dockerfile, stage, failure } = situation;
  if (dockerfile === undefined || stage === undefined) return undefined;
  const hand = handOf(dockerfile, stage.state.stage);
  const plans = planRegistrations(situation, { first: failure?.phase === "build" });
  const bundle = plans[0]?.tool.bundle ?? "/etc/ssl/certs/ca-certificates.crt";
  // Named instead of the program's own list, a bundle without the public roots would take those away as well.
  const there = fileAt(stage.state, bundle);
  const isOverwritten = there.found === "yes" && there.file.content.kind === "bundle" && there.file.content.publicRoots === "no";
  const env = writeLine(hand, "ENV", setting(bundle));
  const source = findAuthoritySource(stage.state.stage);
  const { instructions } = stage.state.stage;
  const refresh = instructions.findLastIndex(({ span }) => /update-ca-/.test(dockerfile.text.slice(span.start, span.end)));
  const at = Math.max(refresh, source === undefined ? -1 : instructions.indexOf(source.instruction));
  const edit = insertAtIndex(situation, at < 0 ? earlyIndexOf(situation) : at + 1, { lines: [env], note: texts.why });
  if (knowsPrivateAuthority(stage) && !isOverwritten) return edit && { ...texts, edits: [edit], snippet: undefined };
  // The CA that is there but not registered is put right; a second one beside it would help nobody.
  const completed = completeRegistrations(situation).flatMap((it) => {
    const edits = edit && merged([...it.edits, edit]);
    if (edits === undefined || (isOverwritten && !it.edits.some(({ start }) => start === source?.destination.span.start))) return [];
    return [{ ...texts, why: `${it.why} ${texts.why}`, catch: `${it.catch ?? ""} ${texts.catch ?? ""}`.trim(), edits, snippet: undefined }];
  });
  if (completed.length > 0 || isOverwritten) return firstOf(completed);
  const authority = authorityToCopy(situation);
  const notes = `${catchOf(authority, situation)} ${texts.catch ?? ""}`.trim();
  if (plans.length === 0)
    return firstOf(
      mergeInStage(situation, stage, authority, setting).map(({ edits, why }) => ({
        ...texts,
        why: `${texts.why} ${why}`,
        catch: notes,
        edits,
        snippet: undefined,
      })),
    );
  return plans.reduceRight<Proposal | undefined>((otherwise, plan) => {
    const edits = registrationEdits(situation, plan, [env], texts.why);
    return edits === undefined
      ? otherwise
      : {
          ...texts,
          catch: notes,
          edits,
          snippet: undefined,
          otherwise,
        };
  }, undefined);
}
