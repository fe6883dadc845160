export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <h1 className="font-semibold text-2xl tracking-tight">There is no such page</h1>
      <p className="mt-3 text-soft">The address may be old or mistyped.</p>
      <p className="mt-6">
        <a href="/" className="underline underline-offset-4">
          To the workbench
        </a>
      </p>
    </main>
  );
}
