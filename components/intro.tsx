/** What stands where the answer will be. */
export function Intro() {
  return (
    <div>
      <h1 className="max-w-[22em] text-balance font-semibold text-[1.5rem] leading-[1.2] tracking-[-0.022em] wide:text-[2rem]">
        “Certificate signed by unknown authority”: see why, and the line that fixes it.
      </h1>
      <p className="mt-2.5 max-w-[40em] text-soft wide:mt-3 wide:text-[1.0313rem]">
        Paste a log, a Dockerfile, or both, anywhere on this page. You get the cause, the lines that prove it, and the patched Dockerfile.
        It all happens in this tab; nothing is uploaded.
      </p>
    </div>
  );
}
