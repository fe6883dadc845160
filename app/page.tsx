export default function Page() {
  return <main>Rootcause</main>;
}
