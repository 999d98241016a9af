export default function Page() {
  return (
    <main className="page prose">
      <h1>Method</h1>
    </main>
  );
}
