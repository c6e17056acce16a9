using OnCallBot.Features;
using OnCallBot.Wording;
using SlackNet.Blocks;
using Spectre.Console;

namespace OnCallBot.Cli;

/// <summary>Answers as a terminal shows them. Lines are wrapped between words; a table's lines are never.</summary>
internal sealed class TerminalText
{
    private readonly IAnsiConsole _console;
    private readonly int _width;

    private TerminalText(StringWriter text, int width, bool hasColours)
    {
        _width = Math.Clamp(width, Surroundings.Narrowest, Surroundings.Unlimited);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
    }

    public static string Of(Answer answer, int width, bool hasColours)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = new TerminalText(text, width, hasColours);
        Block? before = null;
        foreach (var block in answer.Blocks)
        {
            // What stands below an answer ends it; the next one is set apart.
            if (before is ContextBlock && block is not (ContextBlock or DividerBlock))
            {
                terminal._console.WriteLine();
            }

            terminal.Write(block);
            before = block;
        }

        if (answer.Choices.Count > 0)
        {
            terminal.Line(answer.Kind is AnswerKind.Found or AnswerKind.Confided or AnswerKind.Findings ? TerminalWording.Next : TerminalWording.Meant, new Style(decoration: Decoration.Dim));
            foreach (var choice in answer.Choices)
            {
                terminal.Line($"  oncallbot {choice.Command.TrimStart('/')}", Style.Plain);
            }
        }

        return text.ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeaderBlock header:
                Line(header.Text.Text, new Style(decoration: Decoration.Bold));
                break;
            case SectionBlock section:
                Write(section.Text, Style.Plain);
                WriteFields(section.Fields);
                break;
            case ContextBlock context:
                foreach (var text in context.Elements.OfType<TextObject>())
                {
                    Write(text, new Style(decoration: Decoration.Dim));
                }

                break;
            case DividerBlock:
                _console.WriteLine();
                break;
        }
    }

    private void Write(TextObject? text, Style style)
    {
        foreach (var line in LinesOf(text))
        {
            Write(line, style);
        }
    }

    /// <summary>Fields are a title and what goes with it: here two columns.</summary>
    private void WriteFields(IEnumerable<TextObject> fields)
    {
        var all = fields.Select(LinesOf).Where(lines => lines.Count > 0).ToList();
        var widest = all.Where(lines => lines.Count > 1).Select(lines => Length(lines[0])).DefaultIfEmpty().Max();
        foreach (var lines in all)
        {
            if (lines.Count == 1)
            {
                Write(lines[0], Style.Plain);
                continue;
            }

            var title = lines[0];
            foreach (var line in lines.Skip(1))
            {
                Write([.. title, MrkdwnReader.Plain(new string(' ', widest - Length(title) + 2)), .. line], Style.Plain);
                title = [];
            }
        }
    }

    private static int Length(IEnumerable<MrkdwnRun> line) => line.Sum(run => run.Text.GetCellWidth());

    private static List<IReadOnlyList<MrkdwnRun>> LinesOf(TextObject? text)
    {
        var lines = new List<IReadOnlyList<MrkdwnRun>>();
        var line = new List<MrkdwnRun>();
        foreach (var run in text is Markdown ? MrkdwnReader.Read(text.Text) : [MrkdwnReader.Plain(text?.Text ?? "")])
        {
            var pieces = run.Text.Split('\n');
            line.Add(run with { Text = pieces[0] });
            foreach (var piece in pieces.Skip(1))
            {
                lines.Add(line);
                line = [run with { Text = piece }];
            }
        }

        if (line.Any(run => run.Text.Length > 0))
        {
            lines.Add(line);
        }

        return lines;
    }

    private void Line(string text, Style style) => Write([MrkdwnReader.Plain(text)], style);

    private void Write(IReadOnlyList<MrkdwnRun> line, Style style)
    {
        var paragraph = new Paragraph();
        foreach (var run in line)
        {
            paragraph.Append(run.Text, style.Combine(StyleOf(run.Style)));
        }

        // A table's columns stand under one another only in whole lines.
        _console.Profile.Width = line.Any(run => run.Style.HasFlag(MrkdwnStyle.Table)) ? Surroundings.Unlimited : _width;
        _console.Write(paragraph);
        _console.WriteLine();
    }

    private static Style StyleOf(MrkdwnStyle style) => new(
        foreground: style.HasFlag(MrkdwnStyle.Code) ? Color.Teal : Color.Default,
        decoration: (style.HasFlag(MrkdwnStyle.Bold) ? Decoration.Bold : Decoration.None)
            | (style.HasFlag(MrkdwnStyle.Italic) ? Decoration.Italic : Decoration.None)
            | (style.HasFlag(MrkdwnStyle.Struck) ? Decoration.Strikethrough : Decoration.None));
}
