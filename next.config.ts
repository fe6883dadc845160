import type { NextConfig } from "next";

export default {
  output: "export",
  reactStrictMode: true,
  devIndicators: false,
  // The gate checks types, with the purity of lib; checking them again would only make every start slower.
  typescript: { ignoreBuildErrors: true },
} satisfies NextConfig;
