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
    "A draw takes one value from every range, the same for all approaches, and works everything out with it. Odds are shares of such draws: 2,000 at first, 20,000 a moment later; of the dearest links bands by volume are of fewer, and say of how many. Each input’s draws are seeded by its name, so the same link with as many draws always gives the same odds. A range stands for what you do not know about an average, not for the spread between single requests.",
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
  [
    "Latency",
    "The time of single requests in month 1, at the busiest minutes. p50 is the time that half of the requests stay below, p95 the one that 95 in 100 stay below. First token: until the answer begins. Whole answer: until its last token. Requests in the batch queue are left out; a range counts with its mean.",
  ],
  [
    "Percentiles do not add",
    "A request is rarely slow at every stage, so the p95 of the whole is not the sum of the stages’ p95s. Each stage is a shifted lognormal through its p50 and p95; 8,192 requests are drawn, the same for all approaches, evenly spread by Sobol’s sequence in an order that the stages’ names decide, which is off by less than 1% at p95. Stages after one another add, stages beside each other take the slower, and cached answers, cold starts and repeated calls are taken by their share of the requests. Where only a p50 is known, a spread of sigma 0.31 is assumed and said. p99 is not shown: a spread known up to p95 says little about it.",
  ],
  [
    "A warm prompt cache",
    "Of visits that come at random, 1 − e^(−visits in the cache’s life) find it warm; further turns of a conversation always do. Of questions that come 500 times a month five minutes keep it warm for 5.5%. What you type holds; what a preset assumes is the most. The exponential is followed in straight pieces of 2%, so that break-even volumes are exact; it is at most two parts in ten thousand off.",
  ],
  [
    "First token of a model",
    "Its time for a short prompt, plus a time for every prompt token that is not in the prompt cache; from 60,000 tokens on 9% more for each, from 120,000 on 42% more. The network is counted once, so it is taken off published times to a first token.",
  ],
  [
    "Waiting for a machine",
    "A copy that is not full answers each request sooner, so the places that are taken free themselves at a pace that depends on how many are: a birth and death process over the places of the copies the bill pays for, for requests that come at random, with the correction of Allen and Cunneen for uneven ones. Where a copy is no faster alone it is Erlang’s formula, which can be chosen for all (“A copy that is not full”). We give the wait at the mean rate and at the peak: with a peak of 1.32 times the mean and up to 75% of the places taken, real waits lay between the two in all 35 cases tried; with real arrival times and more than 70% taken they were several times as long, and we say “unsure”. We say so, too, where a speed that is a tenth lower makes the first token 15% later, and where more requests share a copy than its first tokens were measured with. Where requests come in bursts, more of them wait. Above 80% of the places taken at the peak we warn; from 95% on we print “unstable” and no figure. A request takes a copy the time to read its prompt and to write its answer; that one figure decides how many copies are paid for, how full they are, and how much longer each token takes the more requests a copy answers at once. A first token also waits for the prompts that are read before it, and each step of reading writes a token of the other answers. What a copy takes was measured, or follows from the model’s weights and the GPU’s memory and arithmetic.",
  ],
  [
    "Cold start",
    "The share of questions that find the model unloaded is exp(−questions of a copy per second × seconds until it is unloaded), for questions that come at random.",
  ],
  ["Money", "US dollars, computed in full and rounded only where it is shown."],
];

/** Those that links lead to. */
const linked: ReadonlySet<string> = new Set(["Latency", "Money"]);

export function MeaningSection() {
  return (
    <>
      <h2 id="meanings">What the numbers mean</h2>
      <dl className="method-list">
        {meanings.map(([term, meaning]) => (
          <div key={term} id={linked.has(term) ? term.toLowerCase() : undefined}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
