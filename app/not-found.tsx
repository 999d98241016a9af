import type { Metadata } from "next";

export const metadata: Metadata = { title: "Not found | Crossover" };

export default function NotFound() {
  return (
    <main className="page prose">
      <h1>There is no such page</h1>
      <p>
        <a href="/">Go to the calculator</a>
      </p>
    </main>
  );
}
