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
