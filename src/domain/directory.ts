/** What a name that somebody typed means among the offices of a place. */
export type NamedOffice =
  /** One office, by the name that the place's plans give it; a member of a class by its own. */
  | { readonly of: 'found'; readonly name: string }
  /** Several fit, or only offices of another kind. */
  | { readonly of: 'several'; readonly names: readonly string[] }
  | { readonly of: 'none' };

/** The localities and offices of the documents in force. */
export interface Directory {
  /** Names of all localities, in Vietnamese order. */
  places(): readonly string[];
  /** The localities that words mean: none, one, or several of one name. */
  placesNamed(words: string): readonly string[];
  /** The offices that a locality's plans name, each once, in the plans' order; classes ("UBND các xã") among them. */
  officesOf(place: string): readonly string[];
  officeNamed(words: string, place: string): NamedOffice;
}
