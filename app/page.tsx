import { Intro } from "../components/intro";
import { Workbench } from "../components/workbench";
import { examples } from "../lib/cases/examples";

export default function Page() {
  return (
    <Workbench examples={examples.map(({ id, name, line }) => ({ id, name, line }))}>
      <Intro />
    </Workbench>
  );
}
