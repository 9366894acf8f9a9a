/** What Excel says when it does not do what it was asked, as it is kept in a recording. */
import { z } from 'zod';

export const refusedSchema = z.object({
  /** 'InvalidArgument'; the name of the error where it is none of Excel's. */
  code: z.string(),
  message: z.string(),
  /** The member that refused, where Excel says so. */
  where: z.string().optional(),
});

export type Refused = z.infer<typeof refusedSchema>;

export function refusalOf(error: unknown): Refused {
  if (error instanceof OfficeExtension.Error) {
    const where = error.debugInfo.errorLocation;
    return { code: error.code, message: error.message, ...(where ? { where } : {}) };
  }
  return error instanceof Error
    ? { code: error.name, message: error.message }
    : { code: typeof error, message: String(error) };
}

/** An answer, or the refusal in its place. */
export function triedSchema<T>(given: z.ZodType<T>) {
  return z.union([z.object({ given }), z.object({ refused: refusedSchema })]);
}
