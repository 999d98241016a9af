/** Said while somebody waits for a part that is loaded late; a short wait passes without it. */
export const Coming = () => (
  <p className="coming" role="status">
    Loading…
  </p>
);
