type ProgressProps = {
  readonly name: string;
  readonly bytes: number;
  readonly size: number;
  readonly seconds: number;
  readonly onStop: () => void;
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** How far the reading is, how fast it goes, and a way out. */
export function Progress({ name, bytes, size, seconds, onStop }: ProgressProps) {
  return (
    <p className="own-progress">
      <progress value={bytes} max={Math.max(1, size)} aria-label={`Reading ${name}`} />
      <span>
        {megabytes(bytes)} of {megabytes(size)}
        {seconds > 0.5 && `, ${megabytes(bytes / seconds)} a second`}
      </span>
      <button type="button" className="quiet-button" onClick={onStop}>
        Cancel
      </button>
    </p>
  );
}
