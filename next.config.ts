import type { NextConfig } from "next";

export default { output: "export", reactStrictMode: true, devIndicators: false } satisfies NextConfig;
