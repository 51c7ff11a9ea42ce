/* The formats by name. */
#include "report/report.h"

#include <string.h>

const ua_report_format *ua_report_format_named(const char *name)
{
    static const ua_report_format *const formats[] = {&ua_report_sarif, &ua_report_junit, &ua_report_svrl};

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (!strcmp(formats[i]->name, name))
            return formats[i];
    return NULL;
}
