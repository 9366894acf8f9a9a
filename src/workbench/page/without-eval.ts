/** Imported before anything else: zod would try whether code may be made from text, which the page's policy reports as an offence. */
import { z } from 'zod';

z.config({ jitless: true });
