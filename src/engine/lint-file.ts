import type { FileSettings } from '../config/config.js';
import type { Document } from '../formats/document.js';
import { encodingOf } from '../formats/encoding.js';
import { findFormat, type Tier } from '../formats/facts.js';
import { startsAsI3 } from '../formats/i3-encoding.js';
import type { FileReader, Reading } from '../formats/read-documents.js';
import { actualOf, type Setting, type Span } from '../formats/site.js';
import { DOCUMENT_RULES, VALUE_RULES } from '../rules/index.js';
import { invalidDocument } from '../rules/invalid-document.js';
import type { DocumentFinding } from '../rules/rule.js';
import { shorten } from '../safe/shorten.js';
import type { SourceFile } from '../source/source-file.js';
import { fillArena, type JsonArena } from '../source/json/arena.js';
import { createLocator, type Position } from '../source/position.js';
import type { Finding, Place } from './finding.js';
import { createFingerprints } from './fingerprint.js';
import { createJudge, levelOf, type Judge } from './judge.js';
import { targetOf } from './target.js';

/** What became of one file. */
export interface FileOutcome {
  /** Sorted by position, then by rule. */
  readonly findings: readonly Finding[];
  readonly documents: number;
  readonly sites: number;
  /** Whether the file is none of ours. */
  readonly skipped: boolean;
}

/** A finding at byte offsets, before its position is known. */
interface RawFinding extends DocumentFinding, Pick<Finding, 'rule' | 'severity'> {
  readonly format: string | undefined;
  readonly value?: Pick<Finding, 'actual' | 'suggested' | 'unit'>;
}

/** Lints the text in the arena, which is decoded there where the file is encoded: then positions are those of the text. */
export function lintText(
  arena: JsonArena,
  file: SourceFile,
  settings: FileSettings,
  read: FileReader,
): FileOutcome {
  const decoded = encodingOf(file.name)?.decode(arena.bytes.subarray(0, arena.size));
  if (decoded !== undefined) fillArena(arena, decoded);
  const reading = read(arena, file.name, settings.formats, decoded !== undefined);
  if (reading.kind === 'unreadable') {
    const raw = unreadableFinding(reading, settings);
    return { findings: located(arena, file, raw), documents: 0, sites: 0, skipped: false };
  }
  const { documents } = reading;
  const raw: RawFinding[] = [];
  const judges: Judges = new Map();
  let sites = 0;
  for (const document of documents) {
    sites += document.sites.length;
    judgeSites(document, settings, judges, raw);
    checkDocument(document, settings, raw);
  }
  return {
    findings: raw.length === 0 ? [] : located(arena, file, raw),
    documents: documents.length,
    sites,
    skipped: documents.length === 0,
  };
}

/** The finding about a file that is beyond the limits, and so was not read. */
export function unreadFileFinding(
  file: SourceFile,
  settings: FileSettings,
  message: string,
): Finding[] {
  const empty: JsonArena = {
    bytes: Buffer.alloc(1),
    size: 0,
    starts: NONE,
    ends: NONE,
    nexts: NONE,
  };
  const raw = unreadableFinding({ kind: 'unreadable', message, offset: 0 }, settings);
  return located(empty, file, raw);
}

const NONE = new Int32Array(0);

function unreadableFinding(
  reading: Extract<Reading, { kind: 'unreadable' }>,
  settings: FileSettings,
): RawFinding[] {
  const severity = levelOf(invalidDocument, 'tutorial', settings.levels);
  if (severity === 'off') return [];
  const { message, offset, format } = reading;
  const span = { start: offset, end: offset };
  return invalidDocument
    .check({
      format: format ?? '',
      sites: [],
      duplicates: [],
      problems: [{ message, span, pointer: '' }],
    })
    .map((finding) => ({ ...finding, rule: invalidDocument.name, severity, format }));
}

/** The judges of a file's sites, by format and setting. */
type Judges = Map<string, Map<Setting, Judge>>;

function judgeSites(
  { format, sites }: Document,
  settings: FileSettings,
  judges: Judges,
  raw: RawFinding[],
): void {
  for (const site of sites) {
    let judge = judges.get(format)?.get(site.setting);
    if (judge === undefined) {
      const target = targetOf(format, site.setting, settings.targets);
      judge = createJudge(site.setting, tierOf(format), target, settings);
      const ofFormat = judges.get(format) ?? new Map<Setting, Judge>();
      judges.set(format, ofFormat.set(site.setting, judge));
    }
    const verdict = judge(site.state);
    if (verdict === undefined) continue;
    const { rule, severity, message, suggested } = verdict;
    const { state, setting, pointer, kind, id, name } = site;
    raw.push({
      rule,
      severity,
      message,
      format,
      pointer,
      kind,
      id,
      name,
      span: state.span,
      edits: suggested === undefined ? [] : site.edit(suggested),
      related: [],
      value: {
        actual: actualOf(state),
        ...(suggested === undefined ? {} : { suggested }),
        unit: setting.unit,
      },
    });
  }
}

function checkDocument(document: Document, { levels }: FileSettings, raw: RawFinding[]): void {
  for (const rule of DOCUMENT_RULES) {
    const severity = levelOf(rule, tierOf(document.format), levels);
    if (severity === 'off') continue;
    for (const finding of rule.check(document)) {
      raw.push({ ...finding, rule: rule.name, severity, format: document.format });
    }
  }
}

/** Formats of the config's own are the team's: held to the same standard as the tutorials'. */
function tierOf(format: string): Tier {
  return findFormat(format)?.tier ?? 'tutorial';
}

const RULE_ORDER: readonly string[] = [...VALUE_RULES, ...DOCUMENT_RULES]
  .map((rule) => rule.name)
  .sort();

function located(arena: JsonArena, file: SourceFile, raw: RawFinding[]): Finding[] {
  const position = positionsOf(arena, raw);
  const fingerprint = createFingerprints();
  const note = placeNote(file.name, arena);
  const placeOf = ({ start, end }: Span): Place => {
    const from = position(start);
    const to = position(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
  raw.sort(
    (a, b) =>
      a.span.start - b.span.start || RULE_ORDER.indexOf(a.rule) - RULE_ORDER.indexOf(b.rule),
  );
  return raw.map(
    ({
      rule,
      severity,
      message,
      span,
      pointer,
      format,
      kind,
      id,
      name,
      value,
      edits,
      related,
    }) => ({
      rule,
      severity,
      file: file.name,
      ...placeOf(span),
      pointer,
      ...(format === undefined ? {} : { format }),
      ...(kind === undefined ? {} : { kind }),
      ...(id === undefined ? {} : { id: shorten(id) }),
      ...(name === undefined ? {} : { name: shorten(name) }),
      ...value,
      message: message + note,
      edits,
      fingerprint: fingerprint({ rule, file: file.configName, owner: id ?? name ?? pointer }),
      related: related.map((place) => ({ message: place.message, ...placeOf(place.span) })),
    }),
  );
}

/** What a reader must know of the positions in a file: where it was decoded, they are those of what it encodes. */
function placeNote(name: string, arena: JsonArena): string {
  const isDecoded = encodingOf(name) !== undefined && !startsAsI3(arena);
  return isDecoded ? ' (the position is that in the decoded JSON)' : '';
}

/** The positions of all offsets that the findings speak of, looked up in one walk over the text. */
function positionsOf(
  { bytes, size }: JsonArena,
  raw: readonly RawFinding[],
): (offset: number) => Position {
  const spans = raw.flatMap(({ span, related }) => [span, ...related.map((place) => place.span)]);
  const offsets = [...new Set(spans.flatMap(({ start, end }) => [start, end]))];
  const locate = createLocator(bytes, size);
  const positions = new Map(
    offsets.sort((a, b) => a - b).map((offset) => [offset, locate(offset)]),
  );
  return (offset) => positions.get(offset) ?? locate(offset);
}
