/** Said where a part that is loaded late did not come: without a connection, or from a version that is gone. */
export const LateFailure = ({ link = "" }: { readonly link?: string }) => (
  <p className="late-failure" role="alert">
    This part could not be loaded. Check the connection, or <a href={link}>reload the page</a>; your numbers are in its
    address.
  </p>
);
