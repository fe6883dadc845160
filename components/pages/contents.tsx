import { RichText } from "../ui/rich-text";

/** The sections of a long page, by id and title. */
export function Contents({ entries }: { readonly entries: readonly (readonly [string, string])[] }) {
  return (
    <nav aria-label="On this page" className="no-print">
      <ol className="grid list-inside list-decimal gap-x-8 gap-y-1 sm:grid-cols-2">
        {entries.map(([id, title]) => (
          <li key={id} className="marker:text-soft">
            <a href={`#${id}`} className="underline decoration-line underline-offset-4 hover:decoration-current">
              <RichText>{title}</RichText>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
