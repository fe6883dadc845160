import type { ComponentProps } from "react";

const variants = {
  solid: "bg-ink text-paper hover:opacity-85",
  quiet: "border border-edge/70 bg-sheet text-ink hover:bg-well",
  bare: "text-soft hover:text-ink underline-offset-4 hover:underline",
} as const;

export function Button({
  variant = "quiet",
  className = "",
  ...props
}: ComponentProps<"button"> & { readonly variant?: keyof typeof variants }) {
  const shape = variant === "bare" ? "px-1 py-1" : "px-3.5 py-1.5";
  return (
    <button
      type="button"
      {...props}
      className={`inline-flex min-h-8 items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium text-[13px] transition-colors disabled:opacity-50 ${shape} ${variants[variant]} ${className}`}
    />
  );
}
