/** The page's policy forbids making code from text, which zod would try: to be imported before any schema is made. */
import { z } from 'zod';

z.config({ jitless: true });
