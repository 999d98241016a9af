import { type InputFilter, inputFilters } from "./use-input-filter";

type PanelHeadProps = {
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  readonly filter: InputFilter;
  readonly onFilter: (filter: InputFilter) => void;
  readonly canReset: boolean;
  readonly onReset: () => void;
  readonly onClose: () => void;
};

/** Finds inputs by their words, or those that were changed, and puts all of them back. */
export function PanelHead(props: PanelHeadProps) {
  const { sought, onSought, filter, onFilter, canReset, onReset, onClose } = props;
  return (
    <div className="inputs-head js-only">
      <input
        type="search"
        className="inputs-search"
        placeholder="Find an input"
        aria-label="Find an input"
        value={sought}
        onChange={(event) => onSought(event.currentTarget.value)}
      />
      <select
        className="inputs-filter"
        aria-label="Which inputs"
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value as InputFilter)}
      >
        {Object.entries(inputFilters).map(([id, { title }]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" className="quiet-button" disabled={!canReset} onClick={onReset}>
        Reset all
      </button>
      <button type="button" className="quiet-button sheet-closer" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
