const shapes = {
  fine: "M3.5 8.5l3 3 6-7",
  broken: "M4 4l8 8M12 4l-8 8",
  unknown: "M5.8 6.2a2.2 2.2 0 1 1 3.3 1.9c-.8.4-1.1.9-1.1 1.6M8 12.2v.1",
  arrow: "M3 8h10M9.5 4.5L13 8l-3.5 3.5",
} as const;

/** Decoration beside a word that says the same. */
export function Icon({ shape, className = "" }: { readonly shape: keyof typeof shapes; readonly className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={`inline-block size-4 shrink-0 ${className}`}>
      <path d={shapes[shape]} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
