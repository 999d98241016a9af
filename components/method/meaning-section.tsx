/** What the words and numbers of the page mean. */
const meanings: readonly (readonly [string, string])[] = [
  [
    "Month",
    "730 hours. Months are numbered from 1; month 0 is set-up. With growth, month t has queries × (1 + growth)^(t − 1).",
  ],
  [
    "Range",
    "“100 to 500” means anywhere in between, evenly; “100 to 500, likely 200” means a triangle with its peak at 200. Every figure shown is the central case, where each range counts with its mean, unless it says that it comes from draws.",
  ],
  [
    "Draws and odds",
    "A draw takes one value from every range, the same for all approaches, and works everything out with it. Odds are shares of such draws: 2,000 at first, 20,000 a moment later. Each input’s draws are seeded by its name, so the same link with as many draws always gives the same odds. A range stands for what you do not know about an average, not for the spread between single requests.",
  ],
  [
    "90% band",
    "One draw in twenty lies below it and one in twenty above it. Draws without a break-even are counted beside the band as “always” or “never”, not left out.",
  ],
  [
    "Measure first",
    "The input whose true value would help most. “Of the spread” is the part of the difference’s variance that goes when that one value is known. “Saves on average” is what choosing with that value known saves against choosing now.",
  ],
  [
    "Swing and flip point",
    "A swing moves one input to either end of its range and leaves the others at their mean; a single figure is moved by a quarter, and is marked as such. A flip point is the nearest value at which another approach becomes cheapest, looked for up to the field’s bounds.",
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
