/**
 * Does the newest of the requests it is given. The work is cut into pieces; between two of them we look whether something
 * newer was asked, and if so drop what was begun. A piece that yields a reply posts it.
 */
export function newestWins<Request extends object, Reply>(
  work: (request: Request) => Generator<Reply | undefined, void>,
  post: (reply: Reply) => void,
  /** Lets messages in. */
  breathe: () => Promise<void>,
): (request: Request) => Promise<void> {
  let wanted: Request | null = null;
  let isBusy = false;

  async function finish(request: Request) {
    for (const reply of work(request)) {
      if (reply !== undefined) post(reply);
      await breathe();
      if (wanted) return;
    }
  }

  return async (request) => {
    wanted = request;
    if (isBusy) return;
    isBusy = true;
    try {
      while (wanted) {
        const next: Request = wanted;
        wanted = null;
        await finish(next);
      }
    } finally {
      isBusy = false;
    }
  };
}
