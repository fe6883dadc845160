import { RichText } from "../ui/rich-text";

/** Commands to read and to type: pages to read have no script of their own, so nothing copies by a button. */
export function CommandList({
  title,
  commands,
}: {
  readonly title: string;
  readonly commands: readonly { readonly title: string; readonly command: string }[];
}) {
  return (
    <div>
      <h3 className="mb-2 font-medium text-[0.9375rem]">{title}</h3>
      <ol className="grid gap-3">
        {commands.map((it) => (
          <li key={it.command} className="min-w-0">
            <p className="mb-1 text-[13px] text-soft">
              <RichText>{it.title}</RichText>
            </p>
            <pre className="select-all whitespace-pre-wrap rounded-lg bg-well px-3.5 py-2.5 text-[13px] leading-relaxed [overflow-wrap:anywhere]">
              {it.command}
            </pre>
          </li>
        ))}
      </ol>
    </div>
  );
}
