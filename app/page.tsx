import { Intro } from "../components/intro";
import { SiteHeader } from "../components/site-header";
import { Workbench } from "../components/workbench";
import { examples } from "../lib/cases/examples";

export default function Page() {
  return (
    <>
      <SiteHeader />
      <main>
        <Workbench examples={examples.map(({ id, name, line }) => ({ id, name, line }))}>
          <Intro />
        </Workbench>
      </main>
    </>
  );
}
