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
        foreach (var block in answer.Blocks)
        {
            terminal.Write(block);
        }

        if (answer.Choices.Count > 0)
        {
            terminal.Line(TerminalWording.Choices, new Style(decoration: Decoration.Dim));
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
                foreach (var field in section.Fields)
                {
                    Write(field, Style.Plain);
                }

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
        if (text is null)
        {
            return;
        }

        var runs = text is Markdown ? MrkdwnReader.Read(text.Text) : [MrkdwnReader.Plain(text.Text)];
        var line = new List<MrkdwnRun>();
        foreach (var run in runs)
        {
            var pieces = run.Text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    Write(line, style);
                    line.Clear();
                }

                line.Add(run with { Text = pieces[i] });
            }
        }

        if (line.Any(run => run.Text.Length > 0))
        {
            Write(line, style);
        }
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
