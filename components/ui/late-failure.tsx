/** Said where a part that is loaded late did not come: without a connection, or from a version that is gone. */
export const LateFailure = () => (
  <p className="late-failure" role="alert">
    This part could not be loaded. Check the connection, or reload the page; your numbers are in its address.
  </p>
);
