import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: "Rootcause: why TLS trust fails, and the patched Dockerfile",
  description:
    "Paste a log, a Dockerfile, or both. See why the certificate was not trusted, and the repaired Dockerfile. Nothing is uploaded.",
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
