/** What is carried to the org: the timeouts of a document into the object there, or the document itself. */
export type Strategy = 'timeouts' | 'replace';
