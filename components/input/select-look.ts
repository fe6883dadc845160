export const selectLook = "min-h-8 max-w-56 rounded-md border border-edge/70 bg-sheet px-2 py-1 text-ink";
