import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { mono, sans } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: "Rootcause: why TLS trust fails, and the patched Dockerfile",
  description:
    "Paste a log, a Dockerfile, or both. See why the certificate was not trusted, and the repaired Dockerfile. Nothing is uploaded.",
  applicationName: "Rootcause",
  referrer: "no-referrer",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#141413" },
  ],
};

/** Runs before anything is painted, on every page; the build names it in the policy by its hash. */
const keepTheme = `try{const it=localStorage.getItem("rootcause:theme");if(it)document.documentElement.dataset.theme=it}catch{}`;

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <script>{keepTheme}</script>
      </head>
      <body>{children}</body>
    </html>
  );
}
