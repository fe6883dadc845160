import { RichText } from "../ui/rich-text";

/** Names and what is said of them; what there is nothing to say of is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, string | undefined])[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="font-medium text-[0.9375rem]">{name}</dt>
            <dd className="mb-2 max-w-[42em] text-soft [overflow-wrap:anywhere] [&_code]:text-ink">
              <RichText>{value}</RichText>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
