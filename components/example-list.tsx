import { RichText } from "./ui/rich-text";

export type ExampleSummary = { readonly id: string; readonly name: string; readonly line: string };

export function ExampleList({ examples, onPick }: { readonly examples: readonly ExampleSummary[]; readonly onPick: (id: string) => void }) {
  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className="mb-3 font-semibold text-[1.0625rem] tracking-tight">
        Or try an example
      </h2>
      <ul className="grid gap-x-8 sm:grid-cols-2 2xl:grid-cols-3">
        {examples.map(({ id, name, line }) => (
          <li key={id} className="border-line border-t">
            <button type="button" onClick={() => onPick(id)} className="group flex h-full w-full flex-col justify-start py-2 text-left">
              <span className="font-medium underline decoration-transparent underline-offset-4 group-hover:decoration-edge">
                <RichText>{name}</RichText>
              </span>
              <span className="text-[13px] text-soft">
                <RichText>{line}</RichText>
              </span>
            </button>
          </li>
        ))}
        <li className="border-line border-t">
          <a href="/learn" className="group flex h-full flex-col justify-start py-2">
            <span className="font-medium underline decoration-transparent underline-offset-4 group-hover:decoration-edge">
              New to this?
            </span>
            <span className="text-[13px] text-soft">How trust works in a container, hands on</span>
          </a>
        </li>
      </ul>
    </section>
  );
}
