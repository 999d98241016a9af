/**
 * Comes after what waits already, such as input and messages; the browser may paint in between. A timer would rest for four
 * milliseconds.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
