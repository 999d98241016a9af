import { Agent, get } from "node:http";

/** The status, or the words of what went wrong instead of an answer. */
export type Answered = { readonly status: number | string; readonly body: Buffer };

/** A client that sends no line, or a line Node would not send, is not a link. */
export const sendable = (text: string): string =>
  text.toWellFormed().replace(/[^\x21-\x7e]/gu, (one) => encodeURIComponent(one));

/** A server may close a connection it kept just as we use it again; that is asked once more, on a new one. */
export async function answerOf(baseUrl: string, target: string, agent: Agent): Promise<Answered> {
  const first = await answered(baseUrl, target, agent);
  return first === "closed" ? ((await answered(baseUrl, target, new Agent())) as Answered) : first;
}

/** Headers of a long link may be longer than `fetch` takes. */
function answered(baseUrl: string, path: string, agent: Agent): Promise<Answered | "closed"> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve) => {
    const failed = ({ message }: Error) => resolve({ status: message, body: Buffer.alloc(0) });
    const request = get({ hostname, port, path, agent, timeout: 60_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on("error", failed);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
      response.on("data", (part: Buffer) => parts.push(part));
    });
    request.on("timeout", () => request.destroy(new Error("no answer within a minute")));
    request.on("error", (error: NodeJS.ErrnoException) =>
      request.reusedSocket && isClosing(error) ? resolve("closed") : failed(error),
    );
  });
}

const isClosing = ({ code }: NodeJS.ErrnoException): boolean => code === "ECONNRESET" || code === "EPIPE";
