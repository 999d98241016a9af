import type { Metadata } from "next";
import { notFoundWords } from "./not-found-words";

const { title, heading, way } = notFoundWords;

export const metadata: Metadata = { title };

export default function NotFound() {
  return (
    <main className="page prose">
      <h1>{heading}</h1>
      <p>
        <a href="/">{way}</a>
      </p>
    </main>
  );
}
