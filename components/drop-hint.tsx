/** Lies over the page while files hang over it. */
export function DropHint() {
  return (
    <div className="pointer-events-none fixed inset-3 z-20 grid place-items-center rounded-xl border-2 border-ink border-dashed bg-paper/85 font-medium text-lg">
      Drop logs and Dockerfiles here
    </div>
  );
}
