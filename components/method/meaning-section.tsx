/** What the words and numbers of the page mean. */
const meanings: readonly (readonly [string, string])[] = [
  [
    "Month",
    "730 hours. Months are numbered from 1; month 0 is set-up. With growth, month t has queries × (1 + growth)^(t − 1).",
  ],
  [
    "Range",
    "“100 to 500” means anywhere in between, evenly; “100 to 500, likely 200” means a triangle with its peak at 200. Every figure shown is the central case: each range counts with its mean.",
  ],
  [
    "Retraining every k months",
    "Paid at the start of months k + 1, 2k + 1 and so on up to the horizon: 12 months and k = 3 make months 4, 7 and 10.",
  ],
  [
    "First ahead, ahead for good",
    "First ahead is the first month-end at which a challenger’s spending so far is no higher than the other’s. Ahead for good is the month from which that stays so up to the horizon. Retraining can put the two apart.",
  ],
  [
    "Break-even volume",
    "The queries a month at which two approaches cost the same over the horizon. There may be several, because machines and plan minimums make steps; each step is looked at, up to a billion queries a month, and each crossing has a direction.",
  ],
  [
    "Break-even queries",
    "The queries served by the end of the first month ahead. Articles often print set-up gap ÷ gap per query instead, which leaves out hosting and retraining; the explanation shows both.",
  ],
  [
    "Idle machines",
    "A machine is paid for every hour, busy or not. Copies of a model are added when the peak would exceed the load you allow.",
  ],
  [
    "Same base model",
    "All approaches start from the same model. Where the two best are on different models, the answer tells apart what the model and what the method saves.",
  ],
  [
    "Falling prices",
    "A yearly fall applies to all token prices and to quoted costs per query: in month t a price is its first price × (1 − fall)^((t − 1) ÷ 12).",
  ],
  ["Money", "US dollars, computed in full and rounded only where it is shown."],
];

export function MeaningSection() {
  return (
    <>
      <h2 id="meanings">What the numbers mean</h2>
      <dl className="method-list">
        {meanings.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
