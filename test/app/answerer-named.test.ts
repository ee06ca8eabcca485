import { describe, expect, it } from 'vitest';
import { createAnswerer, type AnswerableDocument } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { askPlan } from '../support/answering.ts';
