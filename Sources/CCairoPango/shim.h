#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/// Swift cannot import the macro that casts.
static inline PangoFcFont *_Nonnull budgetpress_fc_font(PangoFont *_Nonnull font) { return (PangoFcFont *)font; }

/// Pango marks a character that no font has with a flag in the glyph number; Swift cannot import the macro.
static inline int budgetpress_glyph_is_unknown(PangoGlyph glyph) {
  return (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
}
